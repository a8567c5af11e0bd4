/** Everything in one archive, with the README, the licence and the caveats that a reader without the site needs. */
import { build, buildName } from '../build.ts';
import { allFiguresCsv } from './all-figures-csv.ts';
import { DATA_FILES, type DataFileName, dataDocument, dataSchema } from './data-files.ts';
import { dataPackage } from './data-package.ts';
import { glossarySkos } from './glossary-skos.ts';
import { DATA_CAVEATS, DATA_LICENCE_URL } from './licence.ts';
import { allReferences, REFERENCE_FORMATS } from './reference-lists.ts';

/** Name of each file with its content. The features' own files are handed in. */
export async function archiveFiles(
  more: { 'gaps.csv': string },
  gapsSchema: object,
  site: URL | undefined,
): Promise<Record<string, string>> {
  const names = Object.keys(DATA_FILES) as DataFileName[];
  const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
  const files: Record<string, string> = {
    'README.txt': [
      `IFSO Guide, data of version ${buildName}${build.day ? `, ${build.day}` : ''}`,
      '',
      'What is known about Internet-facilitated sexual offending, as data: for each file NAME.json there is schema/NAME.json.',
      ...names.map((name) => `- ${name}.json: ${DATA_FILES[name].title}`),
      '- references.bib, references.ris, references.csl.json: the same references for citation managers',
      '- figures.csv: the same figures as figures.json, as one table',
      '- gaps.csv: the evidence-gap map for spreadsheets',
      '- glossary.skos.jsonld: the glossary as a SKOS concept scheme',
      '- datapackage.json: what is in the files, column by column, for programs that open them as a whole',
      '',
      'Read CAVEATS.txt before you use a number. Licence: LICENCE.txt.',
      '',
    ].join('\n'),
    'LICENCE.txt': [
      `Text and data: Creative Commons Attribution 4.0 International (CC BY 4.0), ${DATA_LICENCE_URL}`,
      `Please name: IFSO Guide, version ${buildName}.`,
      'Names and items of instruments belong to their authors. Titles of works are quoted as published.',
      '',
    ].join('\n'),
    'CAVEATS.txt': [
      DATA_CAVEATS,
      'Marks: "primary" was seen in the source, "secondary" in an account of it, "unchecked" is a rule not yet checked against the manual.',
      'Official records and self-report count different things: never put them in one chart or one average.',
      'An AUC or C is ranking accuracy, not the chance that someone reoffends.',
      'Comparison figures of an instrument hold for the sample they come from; do not apply them to women, to people under 18, or to luring-only or AI-only cases.',
      'Reports to hotlines count reports, not people.',
      'Scoring a real case needs the current manual and training.',
      '',
    ].join('\n'),
    ...more,
    'figures.csv': await allFiguresCsv(),
    'datapackage.json': json(await dataPackage(gapsSchema)),
    'glossary.skos.jsonld': json(await glossarySkos(site)),
  };
  for (const name of names) {
    files[`${name}.json`] = json(await dataDocument(name));
    files[`schema/${name}.json`] = json(dataSchema(name));
  }
  const references = await allReferences();
  for (const [ending, { format }] of Object.entries(REFERENCE_FORMATS)) files[`references.${ending}`] = format(references);
  return files;
}
