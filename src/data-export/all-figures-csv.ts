/** Every figure of the site as one table for spreadsheets and statistics programs; the same figures as figures.json. */
import { buildName } from '../build.ts';
import { loadSite } from '../load-site.ts';
import { figuresCsv } from './figures-csv.ts';

export const allFiguresCsv = async (): Promise<string> =>
  figuresCsv(
    [...(await loadSite()).figures.values()].map(({ figure }) => figure),
    { version: buildName },
  );
