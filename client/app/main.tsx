import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AnnouncerProvider } from '../ui/announcer.tsx';
import { LanguageProvider, loadLanguage } from '../ui/language.tsx';
import { PrivacyProvider } from '../ui/privacy-provider.tsx';
import { fetchFirstPage } from './first-page.ts';
import { Routes } from './routes.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

fetchFirstPage(location.pathname);
const initial = await loadLanguage();

createRoot(root).render(
  <StrictMode>
    <LanguageProvider initial={initial}>
      <AnnouncerProvider>
        <PrivacyProvider>
          <Routes />
        </PrivacyProvider>
      </AnnouncerProvider>
    </LanguageProvider>
  </StrictMode>,
);
