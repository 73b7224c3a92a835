import { backgroundKilled } from './background-killed';
import { browserKilled } from './browser-killed';
import { dataCleared } from './data-cleared';
import { diskFilled, diskFull } from './disk-full';
import type { Fault } from './fault';
import { clockTurned, damagedRecord, oldTab, twoWindows, updated } from './in-one-browser';
import { neverRemembered } from './never-remembered';
import { tornLog } from './torn-log';

export const FAULTS: readonly Fault[] = [
  backgroundKilled,
  browserKilled,
  tornLog,
  diskFull,
  diskFilled,
  oldTab,
  updated,
  twoWindows,
  clockTurned,
  damagedRecord,
  dataCleared,
  neverRemembered,
];
