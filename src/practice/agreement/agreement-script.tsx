/** What compares codes: all definitions, the statistics and the tables. Loaded once a reader begins to type or opens files. */
import { instruments } from '../../scoring/index.ts';
import { AgreementResult } from './AgreementResult.tsx';
import { compareRaters } from './compare-raters.ts';
import { type CodesReading, readCodes } from './read-codes.ts';
import { AGREEMENT } from './words.ts';

export { joinFiles } from './saved-files.ts';

export const read = (text: string): CodesReading => readCodes(text, instruments);

/** The result of a text, or what has to be put right first. */
export function Agreement({ reading }: { reading: CodesReading }) {
  if (reading.status === 'blank') return <p class="quiet">{AGREEMENT.nothing}</p>;
  if (reading.status === 'refused')
    return (
      <div class="summary">
        <p>{AGREEMENT.problems}</p>
        <ul>
          {reading.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    );
  return (
    <>
      {compareRaters(reading.cases, reading.raters).map((each) => (
        <AgreementResult key={each.definition.id} {...each} />
      ))}
    </>
  );
}
