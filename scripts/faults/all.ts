import { backgroundKilled } from './background-killed';
import { browserKilled } from './browser-killed';
import { diskFull } from './disk-full';
import type { Fault } from './fault';
import { clockTurned, damagedRecord, oldTab, twoWindows, updated } from './in-one-browser';

export const FAULTS: readonly Fault[] = [
  backgroundKilled,
  browserKilled,
  diskFull,
  oldTab,
  updated,
  twoWindows,
  clockTurned,
  damagedRecord,
];
