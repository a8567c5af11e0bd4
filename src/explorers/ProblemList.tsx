import { Fragment } from 'preact';
import type { Problem } from './read-fields.ts';
import { EXPLORER, FIELDS, type FieldName } from './words.ts';

/** Leads to a field and leaves the address alone. */
function ToField({ field, text }: { field: FieldName; text: string }) {
  return (
    <a
      href={`#ask-${field}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(field)?.focus();
      }}
    >
      {text}
    </a>
  );
}

type Props = {
  wrong: readonly Problem[];
  empty: readonly Problem[];
  /** Whether the field itself says already what is wrong with it. */
  isMarked: (field: FieldName) => boolean;
};

/** What keeps the result from being shown: what is wrong, with how to fix it, or else the fields that are still empty. */
export function ProblemList({ wrong, empty, isMarked }: Props) {
  if (wrong.length === 0)
    return (
      <p>
        {EXPLORER.empty}{' '}
        {empty.map(({ field }, index) => (
          <Fragment key={field}>
            {index > 0 && ', '}
            <ToField field={field} text={FIELDS[field].label} />
          </Fragment>
        ))}
        .
      </p>
    );
  return (
    <>
      <p>{EXPLORER.open}</p>
      <ul>
        {wrong.map(({ field, message }) => (
          <li key={field}>
            <ToField field={field} text={isMarked(field) ? FIELDS[field].label : message} />
          </li>
        ))}
      </ul>
    </>
  );
}
