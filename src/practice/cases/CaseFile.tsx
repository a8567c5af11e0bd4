import type { RefObject } from 'preact';
import type { InstrumentDefinition } from '../../scoring/instrument-schema.ts';
import type { CaseFace } from './keyed-case.ts';
import { DIFFICULTY } from './words.ts';

type Props = { definition: InstrumentDefinition; face: CaseFace; heading: RefObject<HTMLHeadingElement> };

/** The file extract. Drawn anew for each case: a browser that translates the page replaces its text. */
export function CaseFile({ definition, face, heading }: Props) {
  return (
    <article class="case-file" key={face.id}>
      <p class="eyebrow">
        {definition.title} · {DIFFICULTY[face.difficulty]}
      </p>
      <h1 tabIndex={-1} ref={heading}>
        {face.title}
      </h1>
      {face.vignette
        .trim()
        .split(/\n\s*\n/)
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
    </article>
  );
}
