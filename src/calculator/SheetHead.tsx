import type { InstrumentDefinition } from '../scoring/instrument-schema.ts';
import type { CheckRow } from './check-rows.ts';
import { UI } from './words.ts';

/** Head of the printed sheet: what was asked and answered, and the code. No field for a name. The result follows it in print. */
export function SheetHead({
  definition,
  rows,
  code,
  build,
}: {
  definition: InstrumentDefinition;
  rows: readonly CheckRow[];
  code: string;
  build: string;
}) {
  return (
    <section class="only-print sheet needs-script">
      <p>
        {definition.longTitle}, edition {definition.edition}. {UI.training} {definition.manual.text}
      </p>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.label}</th>
              <td>{row.answer}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {code && (
        <p>
          {UI.codeTitle}: <code class="num">{code}</code>. Site build {build}.
        </p>
      )}
    </section>
  );
}
