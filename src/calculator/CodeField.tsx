import type { ComponentChildren, RefObject } from 'preact';

type Props = {
  id: string;
  label: string;
  button: string;
  /** Hook of the button; left out where nothing relies on it. */
  action?: 'restore';
  input: RefObject<HTMLInputElement>;
  /** Why the last code cannot be used; empty where it can. */
  problem: string;
  onCode: () => void;
  /** More buttons. */
  children?: ComponentChildren;
};

/** A field for an answer code. Not part of any form: a code is no answer, and nothing here can be sent. */
export function CodeField({ id, label, button, action, input, problem, onCode, children }: Props) {
  return (
    <>
      <label for={id}>{label}</label>
      <div class="row">
        <input
          class="entry"
          id={id}
          ref={input}
          maxLength={250}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          aria-describedby={`${id}-problem`}
          aria-invalid={problem ? 'true' : undefined}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onCode();
          }}
        />
        <button class="button plain" type="button" data-action={action} onClick={onCode}>
          {button}
        </button>
        {children}
      </div>
      <p id={`${id}-problem`} class="problem" key={problem}>
        {problem}
      </p>
    </>
  );
}
