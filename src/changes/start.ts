/** The check of a build is loaded when its field is first used. */
import { NOT_LOADED } from './not-loaded.ts';

export function startBuildCheck(): void {
  const check = document.querySelector('#build-check');
  const answer = check?.querySelector('[role="status"]');
  let isStarted = false;

  const start = async (): Promise<void> => {
    if (isStarted) return;
    isStarted = true;
    try {
      const { bindBuildCheck } = await import('./check-build.ts');
      bindBuildCheck(document);
    } catch {
      // Lost on the way: the next key tries again.
      isStarted = false;
      if (answer) answer.textContent = NOT_LOADED;
    }
  };

  for (const event of ['focusin', 'input']) check?.addEventListener(event, start);
}
