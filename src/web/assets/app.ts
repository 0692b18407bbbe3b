/**
 * What script adds to pages that are complete without it. Only the components in use are named here, so that the
 * others stay out of the file. Texts come from the page's `data-i18n` attributes.
 */
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
} from 'govuk-frontend';
import { createKeepButtons } from './keep-buttons.js';
import { workInsteadOfWaiting } from './work-instead.js';

createAll(Button, { preventDoubleClick: true });
createAll(CharacterCount);
createAll(Checkboxes);
createAll(ErrorSummary);
createAll(FileUpload);
createAll(NotificationBanner);
createAll(Radios);
createAll(ServiceNavigation);
createAll(SkipLink);
createKeepButtons();
workInsteadOfWaiting();
