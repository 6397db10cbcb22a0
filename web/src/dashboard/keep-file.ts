/** Keeps something as a file, as if it had been downloaded. */
export const keepFile = (address: string, name: string): void => {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
};
