import browser from 'webextension-polyfill';
import { decodeWeights, type Weights } from '../engine';

/**
 * The weights of the tagger, or null where the file is missing or bad; then the console says why. Called once in the life of
 * the background. The one request that the extension makes, and it goes to the extension itself.
 */
export async function loadWeights(): Promise<Weights | null> {
  try {
    const response = await fetch(browser.runtime.getURL('/engine/en.bin'));
    if (!response.ok) throw new Error(`The weight file answers ${response.status}.`);
    return decodeWeights(new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    console.warn('Whence reads by its rules alone.', error);
    return null;
  }
}
