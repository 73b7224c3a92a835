/** What of a CPU profile of a page's thread is ours. Source: Chrome DevTools Protocol, domain Profiler. */

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

export interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples?: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas?: readonly number[];
}

export interface ThreadTime {
  /** Milliseconds in the extension's code and what it calls, Readability's left out. */
  readonly ownMs: number;
  readonly readabilityMs: number;
  /** Milliseconds of the longest stretch of both without a pause. */
  readonly longestMs: number;
}

/** Methods keep their names when the build is made small. */
const READABILITY =
  /^(?:parse|_unwrapNoscriptImages|_getJSONLD|_removeScripts|_prepDocument|_getArticleMetadata|_grabArticle|_postProcessContent)$/;

/** Two samples of ours further apart than this belong to two tasks. */
const SAME_TASK_US = 1_000;

/** The time of the extension at `origin` in a profile. Linear in samples and nodes. */
export function threadTime(profile: Profile, origin: string): ThreadTime {
  const kinds = kindsOf(profile, origin);
  const total = { own: 0, readability: 0 };
  let longest = 0;
  let stretch = 0;
  let pause = Number.POSITIVE_INFINITY;
  for (const [i, id] of (profile.samples ?? []).entries()) {
    // A sample holds until the next one.
    const us = profile.timeDeltas?.[i + 1] ?? 0;
    const kind = kinds.get(id);
    if (kind === undefined) {
      pause += us;
      continue;
    }
    total[kind] += us;
    stretch = pause > SAME_TASK_US ? us : stretch + pause + us;
    pause = 0;
    longest = Math.max(longest, stretch);
  }
  return { ownMs: total.own / 1_000, readabilityMs: total.readability / 1_000, longestMs: longest / 1_000 };
}

function kindsOf(profile: Profile, origin: string): ReadonlyMap<number, 'own' | 'readability'> {
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const kinds = new Map<number, 'own' | 'readability'>();
  for (const { id } of profile.nodes) {
    let isOwn = false;
    let isReadability = false;
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const frame = nodes.get(at)?.callFrame;
      if (!frame?.url.startsWith(origin)) continue;
      isOwn = true;
      if (READABILITY.test(frame.functionName)) isReadability = true;
    }
    if (isOwn) kinds.set(id, isReadability ? 'readability' : 'own');
  }
  return kinds;
}
