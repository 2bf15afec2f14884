import { useTexts } from '../../ui/language.tsx';

/** Whose a note is, as one word of its line; nothing where no name is told. @param name from `useAuthors` */
export function NoteAuthor({ name }: { readonly name: string }) {
  const { boards } = useTexts();
  if (name === '') return null;
  return (
    <span>
      <span className="visually-hidden">{boards.writtenBy} </span>
      {name}
    </span>
  );
}
