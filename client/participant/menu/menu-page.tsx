import { useTexts } from '../../ui/language.tsx';
import { MainMenu } from './menu-list.tsx';

/** The fourth page of the phone: help, one's own settings, the seat, and what becomes of one's words. */
export function MenuPage() {
  return (
    <>
      <h1>{useTexts().participant.menu.title}</h1>
      <MainMenu />
    </>
  );
}
