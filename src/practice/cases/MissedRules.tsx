import type { Review } from './missed-rules.ts';
import { RESULT } from './result-words.ts';

/** Which rules were missed, by name, and in how many cases. */
export function MissedRules({ review, of }: { review: Review; of: number }) {
  const { cases, unread, missed } = review;
  return (
    <div data-missed-rules>
      <p>{RESULT.compared(cases, of)}</p>
      {unread > 0 && <p class="problem">{RESULT.unread(unread)}</p>}
      {cases > 0 && missed.length === 0 && <p>{RESULT.noneMissed}</p>}
      {missed.length > 0 && (
        <table>
          <caption>{RESULT.missedTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{RESULT.missedHead}</th>
              <th scope="col" class="n">
                {RESULT.missedTimes}
              </th>
            </tr>
          </thead>
          <tbody>
            {missed.map(({ id, name, times }) => (
              <tr key={id} data-rule={id}>
                <th scope="row">{name}</th>
                <td class="n">{times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
