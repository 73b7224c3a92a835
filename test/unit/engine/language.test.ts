import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';

const engine = createEngine();
const isRead = (text: string, lang: string | null = null) => engine.read({ text, lang }).degraded === undefined;

describe('a short text', () => {
  it('that its page calls English is read although it is full of names', () => {
    expect(isRead('Emil Dorn’s sister, Hanna Dorn, said he slept. Emil Dorn said he drove.', 'en')).toBe(true);
    expect(isRead('Weil Inc. shares fell 4%, Hale said. Kestrel Air and Orlin Group fell, too.', 'en')).toBe(true);
  });

  it.each([
    'Le pont sur la rivière a été fermé lundi, a dit la maire Anne Halle. Elle a ajouté que le musée resterait ouvert.',
    'El puente sobre el río se cerró el lunes, dijo la alcaldesa Ana Halle. No hubo heridos en la zona del mercado.',
    'Il ponte sul fiume è stato chiuso lunedì, ha detto la sindaca Anna Alle. Non ci sono feriti nella zona.',
    'De brug over de rivier is maandag gesloten, zei burgemeester Anna Hal. Het museum in de stad blijft open.',
    'Most na řece byl v pondělí uzavřen, řekla starostka Anna Halová. Muzeum zůstane otevřené.',
  ])('in another language is not: %s', (text) => {
    expect(isRead(text)).toBe(false);
  });
});
