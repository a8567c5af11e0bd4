import type { Review } from './missed-rules.ts';
import { PRACTICE } from './words.ts';

/** Which rules were missed, by name, and in how many cases. */
export function MissedRules({ review, of }: { review: Review; of: number }) {
  const { cases, unread, missed } = review;
  return (
    <div data-missed-rules>
      <p>{PRACTICE.compared(cases, of)}</p>
      {unread > 0 && <p class="problem">{PRACTICE.unread(unread)}</p>}
      {cases > 0 && missed.length === 0 && <p>{PRACTICE.noneMissed}</p>}
      {missed.length > 0 && (
        <table>
          <caption>{PRACTICE.missedTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{PRACTICE.missedHead}</th>
              <th scope="col" class="n">
                {PRACTICE.missedTimes}
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
