const BINS = 10;

/** A claim of the engine: how sure it was, and whether it was right. */
export interface Bet {
  /** 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

/** The claims with a confidence of `[from, to)`, in the last bin up to 1. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  /** Mean confidence and share of right claims; null where there are no claims. */
  readonly confidence: number | null;
  readonly right: number | null;
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[];
  /** Mean distance between confidence and share of right claims, each bin by its claims; null without claims. */
  readonly expectedCalibrationError: number | null;
}

/** How far the engine's confidence can be taken for the share of claims that are right, in ten bins of equal width. */
export function reliabilityOf(bets: readonly Bet[]): Reliability {
  const sorted = Array.from({ length: BINS }, (): Bet[] => []);
  for (const bet of bets) sorted[Math.min(BINS - 1, Math.floor(bet.confidence * BINS))]?.push(bet);
  const bins = sorted.map((own, k) => ({
    from: k / BINS,
    to: (k + 1) / BINS,
    claims: own.length,
    confidence: mean(own.map(({ confidence }) => confidence)),
    right: mean(own.map(({ right }) => (right ? 1 : 0))),
  }));
  const errors = bins.map(({ claims, confidence, right }) => claims * Math.abs((confidence ?? 0) - (right ?? 0)));
  const sum = errors.reduce((total, error) => total + error, 0);
  return { bins, expectedCalibrationError: bets.length > 0 ? sum / bets.length : null };
}

function mean(values: readonly number[]): number | null {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}
