/** Addresses of the pictures, as the bundler puts them beside the desk. */
const addresses = import.meta.glob<string>('./pictures/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Address of a picture of the guides; undefined while it has not been taken. */
export const pictureOf = (file: string): string | undefined => addresses[`./pictures/${file}`];
