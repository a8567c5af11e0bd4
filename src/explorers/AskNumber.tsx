import { FIELDS, type FieldName } from './words.ts';

type Props = {
  name: FieldName;
  /** What the field holds at first, and again after leaving: the worked example. */
  example: string;
  problem: string | undefined;
};

/** One field of an explorer: label, help, what is wrong with it, input. The browser keeps what is typed. */
export function AskNumber({ name, example, problem }: Props) {
  const { label, help, keypad } = FIELDS[name];
  return (
    <div class={problem ? 'ask wrong' : 'ask'} id={`ask-${name}`}>
      <label for={name}>{label}</label>
      <p class="help" id={`help-${name}`}>
        {help}
      </p>
      {problem && (
        <p class="problem" id={`problem-${name}`} key={problem}>
          {problem}
        </p>
      )}
      <input
        class="entry"
        type="text"
        id={name}
        name={name}
        defaultValue={example}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={`${problem ? `problem-${name} ` : ''}help-${name}`}
        inputMode={keypad}
        autoComplete="off"
        maxLength={60}
      />
    </div>
  );
}
