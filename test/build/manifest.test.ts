/** The list of published files, and the bill of materials beside it. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Manifest } from '../../src/data-export/manifest.ts';
import { builtFiles, builtPages, DIST, readBuilt } from '../helpers/built-site.ts';

const manifest = JSON.parse(readBuilt('manifest.json')) as Manifest;

test('every published file is listed but the list itself', () => {
  expect(Object.keys(manifest.files).sort()).toEqual(builtFiles().filter((file) => file !== 'manifest.json'));
});

test('each with its size and its SHA-256', () => {
  const wrong = Object.entries(manifest.files).filter(
    ([path, { size, sha256 }]) =>
      statSync(`${DIST}/${path}`).size !== size ||
      createHash('sha256')
        .update(readFileSync(`${DIST}/${path}`))
        .digest('hex') !== sha256,
  );
  expect(wrong).toEqual([]);
});

test('the packages of the lock file are published as CycloneDX, and both files are linked from the page about this guide', async () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, unknown> };
  const { bomFormat, components } = JSON.parse(readBuilt('sbom.cdx.json')) as { bomFormat: string; components: unknown[] };
  expect([bomFormat, components.length]).toEqual(['CycloneDX', Object.keys(lock.packages).length - 1]);
  const about = builtPages().find(({ path }) => path === '/about/');
  for (const file of ['/manifest.json', '/sbom.cdx.json']) expect(about?.root.querySelector(`a[href="${file}"]`)).not.toBeNull();
});
