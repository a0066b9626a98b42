import { openBannerPolicies } from './banner-rows.js';
import { openLookPolicies } from './look-tables.js';
import { openHomePolicies } from './home-rows.js';
import { openTagPolicies } from './tag-tables.js';
import { openToReaders } from './reader-tables.js';

/** Policies whose predicate is `true` on purpose. */
export const openPolicies: Readonly<Record<string, string>> = {
  ...openLookPolicies,
  ...openTagPolicies,
  ...openHomePolicies,
  ...openBannerPolicies,
  publication_delivery: 'delivery tables hold nothing private; the portal is a plain predicate of each statement (design 4)',
  placement_delivery: 'as publication_delivery',
  portal_month_delivery: 'as publication_delivery: how many placements there are',
  publication_file_delivery: 'as publication_delivery: what a reader may open, by the hash of its bytes',
  moved_item_delivery: 'as publication_delivery: where addresses of the site before lead',
  search_row_delivery: 'as publication_delivery: the words of what is public',
  unit_place_delivery: 'as unit_place_read',
  section_delivery: 'names and addresses of sections are public',
  portal_host_delivery: 'the directory of host names is public',
  portal_owner_delivery: 'who owns a portal stands in its footer',
  portal_licence_delivery: 'the licence stands in the footer',
  portal_heir_delivery: 'which portal goes on from a closed one is public',
  portal_version_delivery: 'when a portal last changed what it shows says no more than its pages',
  unit_read: 'administrative units are public knowledge',
  unit_owner: 'units belong to no portal: the operator loads and changes them',
  unit_version_read: 'as unit_read',
  unit_version_owner: 'as unit_owner',
  unit_closure_read: 'as unit_read',
  unit_closure_owner: 'as unit_owner',
  map_shape_owner: 'as unit_owner',
  unit_place_read: 'as unit_read',
  unit_place_owner: 'as unit_owner',
  queue_read: 'names and settings of queues say nothing of a portal',
  queue_counts: 'the worker counts what waits in each queue',
  ...openToReaders,
  job_worker: 'the worker works the jobs of every portal, each in the scope of the portal it names',
};
