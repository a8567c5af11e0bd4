/** Registers the service worker and says honestly whether the site is ready offline, what is not kept, and when a new version waits. */

import { describeState } from './describe-state.ts';
import type { KeptState } from './kept-state.ts';
import { OFFLINE } from './words.ts';

const base = () => document.documentElement.dataset['base'] ?? '/';

export async function showOfflineState(document: Document): Promise<void> {
  const status = document.querySelector('#offline-status');
  if (!status) return;
  const container = containerOf(navigator);
  if (!container) {
    status.textContent = OFFLINE.unsupported;
    return;
  }
  try {
    if (wantsToSaveData() && !(await container.getRegistration(base())))
      offer(status, OFFLINE.ask, OFFLINE.askButton, () => void register(container, status));
    else await register(container, status);
  } catch {
    status.textContent = OFFLINE.failed;
  }
}

/** A browser sends its wish to the server too, as `Save-Data`, where a page cannot see it. One that knows neither way is taken to have no wish. */
function wantsToSaveData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** Undefined where the browser has none. In a frame without rights even asking throws. */
function containerOf(navigator: Navigator): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

async function register(container: ServiceWorkerContainer, status: Element): Promise<void> {
  const show = (state?: KeptState) => {
    document.documentElement.toggleAttribute('data-offline-ready', state?.isReady ?? false);
    status.replaceChildren(...describeState(document, state));
  };
  status.textContent = OFFLINE.preparing;
  try {
    const registration = await container.register(`${base()}service-worker.js`, { scope: base(), updateViaCache: 'none' });
    watchUpdates(container, registration);
    container.addEventListener('message', ({ data }) => show(data));
    // A browser may have dropped what was kept: the worker looks, fetches what is missing, and says what there is.
    (await whenActive(registration)).postMessage({ type: 'WHAT_IS_KEPT' });
  } catch {
    // No worker file (the dev server), storage refused or full, network lost: the site simply stays online.
    show();
  }
}

/**
 * Resolves with the worker in charge, which has stored everything that it could; rejects if the first install fails. What is looked at is
 * the registration, whatever event came: WebKit may show a worker in charge as "activating" and never say more.
 */
function whenActive(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { active, waiting, installing } = registration;
      const coming = [waiting, installing].find((worker) => worker && worker.state !== 'redundant');
      if (active) resolve(active);
      else if (coming) coming.addEventListener('statechange', look);
      else reject(new Error('offline: a worker must become active, got none'));
    };
    look();
  });
}

function watchUpdates(container: ServiceWorkerContainer, registration: ServiceWorkerRegistration): void {
  let asked = false;
  const announce = () => {
    if (!registration.waiting || !container.controller) return;
    notify(OFFLINE.update, OFFLINE.updateButton, () => {
      asked = true;
      registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
    });
  };
  announce();
  registration.addEventListener('updatefound', () => {
    // A small update may have ended before this is heard.
    announce();
    registration.installing?.addEventListener('statechange', announce);
  });
  // The first worker of a first visit takes over too; that is no update.
  let isFirst = !container.controller;
  container.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (!isFirst) notify(OFFLINE.updatedElsewhere, OFFLINE.reloadButton, () => location.reload());
    isFirst = false;
  });
}

/** A polite notice at the top of the page; the reader decides when. */
function notify(text: string, action: string, act: () => void): void {
  const place = document.querySelector('#notices');
  if (!place) return;
  const notice = document.createElement('div');
  notice.className = 'page notice row';
  notice.setAttribute('role', 'status');
  offer(notice, text, action, act);
  place.replaceChildren(notice);
}

function offer(place: Element, text: string, action: string, act: () => void): void {
  const button = document.createElement('button');
  button.className = 'button plain';
  button.textContent = action;
  button.addEventListener('click', act, { once: true });
  const words = document.createElement('span');
  words.textContent = `${text} `;
  place.replaceChildren(words, button);
}
