declare module 'virtual:enhance' {
  /** Address of the one enhancement file of reading pages, named by its content. */
  const url: string;
  export default url;
}
