/** Looks up what people type as a printed code. */
export const codeGuesses = () => ({
  weigh: <Found>(_secret: string, look: () => Promise<Found>): Promise<Found> => look(),
});
