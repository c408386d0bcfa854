/** The language a text is written in, for reading its numbers and dates. */
export type WrittenIn = 'vi' | 'en';
