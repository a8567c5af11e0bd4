/**
 * The bill of materials: every package that a build or its checks install, as a CycloneDX document, made from the lock file alone. It has
 * no serial number and no time, so that two builds of one commit have the same.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import type { AstroIntegration } from 'astro';
import parseLicence from 'spdx-expression-parse';

/** A package of package-lock.json, as far as it is read here: docs.npmjs.com, "package-lock.json". The one at '' is this site itself. */
export type LockedPackage = {
  name?: string;
  version?: string;
  resolved?: string;
  /** `sha512-` and the hash in base64. */
  integrity?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};
export type Lock = { packages: Record<string, LockedPackage> };

const FOLDER = 'node_modules/';
const nameOf = (path: string) => path.slice(path.lastIndexOf(FOLDER) + FOLDER.length);
const purlOf = (name: string, version: string) =>
  `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;

const HASHES: Readonly<Record<string, Enums.HashAlgorithm>> = {
  sha1: Enums.HashAlgorithm['SHA-1'],
  sha256: Enums.HashAlgorithm['SHA-256'],
  sha384: Enums.HashAlgorithm['SHA-384'],
  sha512: Enums.HashAlgorithm['SHA-512'],
};

function hashesOf(integrity = ''): [Enums.HashAlgorithm, string][] {
  return integrity.split(' ').flatMap((each): [Enums.HashAlgorithm, string][] => {
    const [name = '', base64 = ''] = each.split(/-(.*)/);
    const algorithm = HASHES[name];
    return algorithm ? [[algorithm, Buffer.from(base64, 'base64').toString('hex')]] : [];
  });
}

const licences = new Contrib.License.Factories.LicenseFactory(parseLicence);

function componentOf(
  path: string,
  { name = nameOf(path), version = '', resolved, integrity, license, dev, optional, devOptional }: LockedPackage,
) {
  const [scope, plainName] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const component = new Models.Component(Enums.ComponentType.Library, plainName ?? name, {
    group: scope,
    version,
    // The place among the packages, for a package may be there in several versions.
    bomRef: path,
    purl: purlOf(name, version),
    scope: optional || devOptional ? Enums.ComponentScope.Optional : Enums.ComponentScope.Required,
    hashes: new Models.HashDictionary(hashesOf(integrity)),
  });
  if (license) component.licenses.add(licences.makeFromString(license));
  if (resolved) component.externalReferences.add(new Models.ExternalReference(resolved, Enums.ExternalReferenceType.Distribution));
  // The name that npm gives it: github.com/CycloneDX/cyclonedx-property-taxonomy.
  if (dev) component.properties.add(new Models.Property('cdx:npm:package:development', 'true'));
  return component;
}

/** Where a package finds another one that it names: in its own folder, or in one above it; undefined where that is not installed. */
export function placeOf(name: string, from: string, packages: Lock['packages']): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf(`/${FOLDER}`)))) {
    const place = `${folder === '' ? '' : `${folder}/`}${FOLDER}${name}`;
    if (place in packages) return place;
    if (folder === '') return undefined;
  }
}

export function billOfMaterials({ packages }: Lock): string {
  const { '': own = {}, ...installed } = packages;
  const components = new Map(Object.entries(installed).map(([path, entry]) => [path, componentOf(path, entry)]));
  const site = new Models.Component(Enums.ComponentType.Application, own.name ?? '', { version: own.version, bomRef: 'site' });
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: site }),
    components: new Models.ComponentRepository(components.values()),
  });
  for (const [path, { dependencies, devDependencies, optionalDependencies }] of Object.entries(packages))
    for (const name of Object.keys({ ...dependencies, ...(path === '' ? devDependencies : {}), ...optionalDependencies })) {
      const needed = components.get(placeOf(name, path, packages) ?? '');
      if (needed) (components.get(path) ?? site).dependencies.add(needed.bomRef);
    }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 1 })}\n`;
}

export default function sbom(): AstroIntegration {
  return {
    name: 'bill-of-materials',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock;
        await writeFile(new URL('sbom.cdx.json', dir), billOfMaterials(lock));
      },
    },
  };
}
