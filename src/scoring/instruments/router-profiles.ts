/** Everything the router speaks of, in its order: the instruments that are scored, then those described only. */
import type { ProfileOnly } from '../instrument-schema.ts';
import { instruments } from './index.ts';
import { profileOnly } from './profile-only.ts';

export const routerProfiles: readonly ProfileOnly[] = [...instruments, ...profileOnly];

/** When the router's rules were last compared with their sources, and when that is due again. */
export const routerReview = { checked: '2026-11-22', reviewBy: '2027-05-22' } as const;
