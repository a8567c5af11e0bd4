import { untranslated } from '../components/untranslated.ts';
import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { SheetGroup } from './check-rows.ts';
import type { CalculatorContext } from './context.ts';
import { sheetNote, sheetTitle } from './sheet-text.ts';
import { UI } from './words.ts';

type HeadProps = { definition: InstrumentDefinition; code: string } & Pick<CalculatorContext, 'build' | 'edition'>;

/** Head of every page of the printed sheet: what was scored, its code, and the caveat that no page goes without. No field for a name. */
export function RunningHead({ definition, code, build, edition }: HeadProps) {
  return (
    <>
      <p>
        <b>
          {definition.title}, edition {definition.edition}
        </b>{' '}
        · IFSO Guide, {edition ?? `build ${build}`}
      </p>
      {code && (
        // Nothing follows the code that could be copied with it.
        <p>
          {UI.codeTitle}:{' '}
          <code class="num" ref={untranslated}>
            {code}
          </code>
        </p>
      )}
      <p class="caveat">{definition.norms.caveats[0]}</p>
    </>
  );
}

/** What was asked and answered beside the items that gave points. The result follows it in print. */
export function SheetHead({ definition, groups }: { definition: InstrumentDefinition; groups: readonly SheetGroup[] }) {
  return (
    <>
      <h2>{sheetTitle(definition)}</h2> <p>{sheetNote(definition)}</p>
      {groups.map(({ title, rows }) => (
        <div key={title} class="part">
          <h3>{title}</h3>
          <dl>
            {rows.map(({ name, label, answer }) => (
              <div key={name}>
                <dt>{label}</dt> <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </>
  );
}
