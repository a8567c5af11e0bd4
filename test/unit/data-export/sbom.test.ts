/** The bill of materials: valid CycloneDX, every locked package once, and nothing that changes from one build to the next. */
import { readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, test } from 'vitest';
import { billOfMaterials, type Lock, placeOf } from '../../../src/data-export/sbom.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const text = billOfMaterials(lock);

type Component = {
  'bom-ref': string;
  name: string;
  group?: string;
  version: string;
  purl: string;
  hashes?: { alg: string; content: string }[];
};
type Document = {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { 'bom-ref': string } };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
};
const bom = JSON.parse(text) as Document;
const problemsOf = (document: string) => new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(document);

describe('of this site', () => {
  test('is valid by the strict schema of CycloneDX 1.6', async () => {
    expect(await problemsOf(text)).toBeNull();
  });

  test('names every package of the lock file once, with its version', () => {
    const { '': _, ...packages } = lock.packages;
    expect(bom.components.map((component) => component['bom-ref']).sort()).toEqual(Object.keys(packages).sort());
    const versions = Object.fromEntries(bom.components.map((component) => [component['bom-ref'], component.version]));
    expect(versions).toEqual(Object.fromEntries(Object.entries(packages).map(([path, { version }]) => [path, version])));
  });

  test('depends on every package that package.json names', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
    const own = bom.dependencies.find(({ ref }) => ref === bom.metadata.component['bom-ref']);
    expect(own?.dependsOn).toEqual(
      Object.keys({ ...dependencies, ...devDependencies })
        .map((name) => `node_modules/${name}`)
        .sort(),
    );
  });

  test('has no serial number and no time, and is the same when it is made again', () => {
    expect([bom.serialNumber, bom.metadata.timestamp]).toEqual([undefined, undefined]);
    expect(billOfMaterials(structuredClone(lock))).toBe(text);
  });
});

describe('of made-up packages', () => {
  const madeUp: Lock = {
    packages: {
      '': { name: 'site', version: '1.0.0', dependencies: { '@a/b': '1' }, devDependencies: { c: '2' } },
      // The hash of nothing, from `printf '' | openssl dgst -sha512`.
      'node_modules/@a/b': {
        version: '1.2.3',
        license: 'MIT',
        dependencies: { c: '1' },
        integrity: 'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
      },
      'node_modules/@a/b/node_modules/c': { version: '1.0.0', license: '(MIT OR Apache-2.0)' },
      'node_modules/c': { version: '2.0.0', license: 'SEE LICENSE IN README', dev: true, optionalDependencies: { absent: '1' } },
    },
  };
  const document = JSON.parse(billOfMaterials(madeUp)) as Document;
  const part = (ref: string) => document.components.find((component) => component['bom-ref'] === ref);

  test('is valid whatever a licence is called', async () => {
    expect(await problemsOf(billOfMaterials(madeUp))).toBeNull();
  });

  test('names scope, address and hash as the purl specification and CycloneDX do', () => {
    expect(part('node_modules/@a/b')).toMatchObject({ group: '@a', name: 'b', purl: 'pkg:npm/%40a/b@1.2.3' });
    expect(part('node_modules/@a/b')?.hashes).toEqual([
      {
        alg: 'SHA-512',
        content:
          'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
      },
    ]);
  });

  test('a package uses the one in its own folder before the one beside it', () => {
    const uses = Object.fromEntries(document.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
    expect(uses).toEqual({
      site: ['node_modules/@a/b', 'node_modules/c'],
      'node_modules/@a/b': ['node_modules/@a/b/node_modules/c'],
      'node_modules/@a/b/node_modules/c': [],
      'node_modules/c': [],
    });
    expect(placeOf('@a/b', 'node_modules/@a/b/node_modules/c', madeUp.packages)).toBe('node_modules/@a/b');
    expect(placeOf('absent', 'node_modules/c', madeUp.packages)).toBeUndefined();
  });
});
