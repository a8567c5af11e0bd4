/**
 * Does something with each member, several at once. After a failure nothing new is begun and what is under way is waited for; then the
 * first failure is thrown.
 */
export async function inParallel<T>(most: number, members: Iterable<T>, act: (member: T) => Promise<unknown>): Promise<void> {
  const waiting = [...members].reverse();
  const work = async () => {
    try {
      while (waiting.length > 0) await act(waiting.pop() as T);
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: most }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
