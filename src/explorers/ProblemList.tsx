import type { Problem } from './read-fields.ts';

/** What is wrong; each line leads to its field and leaves the address alone. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul>
      {problems.map(({ field, message }) => (
        <li key={field}>
          <a
            href={`#ask-${field}`}
            onClick={(event) => {
              event.preventDefault();
              document.getElementById(field)?.focus();
            }}
          >
            {message}
          </a>
        </li>
      ))}
    </ul>
  );
}
