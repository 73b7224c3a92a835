import { ADDRESSES } from './boundaries/addresses';
import { ANCHORS } from './boundaries/anchors';
import { ANNOTATE } from './boundaries/annotate';
import { DRAFT_FILES } from './boundaries/draft-files';
import { DRAFTS } from './boundaries/drafts';
import { EXPORTS } from './boundaries/exports';
import { HANDLERS } from './boundaries/handlers';
import { IMPORTS } from './boundaries/imports';
import { LESSONS } from './boundaries/lessons';
import { MESSAGES } from './boundaries/messages';
import { PAGES } from './boundaries/pages';
import { READINGS } from './boundaries/readings';
import { RECORDS } from './boundaries/records';
import { SENDERS } from './boundaries/senders';
import { SYNC } from './boundaries/sync';
import { TABLES } from './boundaries/tables';
import type { Boundary } from './boundary';

/** Every place where what others wrote comes in, or what is kept goes out. */
export const BOUNDARIES: readonly Boundary[] = [
  MESSAGES,
  SENDERS,
  RECORDS,
  IMPORTS,
  EXPORTS,
  DRAFTS,
  LESSONS,
  ADDRESSES,
  READINGS,
  ANCHORS,
  SYNC,
  ANNOTATE,
  TABLES,
  PAGES,
  DRAFT_FILES,
  HANDLERS,
];
