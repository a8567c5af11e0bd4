/**
 * Which addresses a set of queries wants that the site no longer has, without showing the queries, so that a set which is put away stays unseen.
 * Usage: node test/bench/search/check-wants.ts once-unseen.json
 */
import { documents } from './documents.ts';
import { MOVED } from './moved-sections.ts';
import { QUERY_SETS, readQueries } from './query-sets.ts';

const [, , file] = process.argv;
const set = QUERY_SETS.find((each) => each.file === file);
if (!set) throw new Error(`check-wants: name one of ${QUERY_SETS.map((each) => each.file).join(', ')}, got ${file ?? 'nothing'}`);

const known = new Set(documents().map(({ id }) => id));
const wanted = new Set(readQueries(set).flatMap(({ wants }) => wants));
const gone = [...wanted].filter((address) => !known.has(address)).sort();
const lost = Object.values(MOVED).filter((address) => !known.has(address));
console.log(`${set.file}: ${gone.length} of ${wanted.size} wanted addresses are gone`);
for (const address of gone) console.log(`  ${address}`);
if (lost.length > 0) console.log(`moved-sections.json leads to addresses that are gone: ${lost.join(', ')}`);
