/** The first page of the extension comes to the front when it is installed, in a tab that a driver of Firefox does not see. */
const WELCOME_MS = 2_500;

/** Resolves once that page has come: a tab brought to the front from then on stays there. What is not in front draws nothing. */
export function pastWelcome(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, WELCOME_MS));
}
