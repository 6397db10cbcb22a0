/** Paths of the fields that can hold any text, lists as `parties[].name`. */
export type TextPath<Said> = {
  [Key in keyof Said & string]-?: NonNullable<Said[Key]> extends readonly (infer Item)[]
    ? Item extends object
      ? `${Key}[].${TextPath<Item>}`
      : string extends Item
        ? `${Key}[]`
        : never
    : string extends Exclude<Said[Key], number | null | undefined>
      ? Key
      : never;
}[keyof Said & string];
