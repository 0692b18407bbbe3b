import type { Attributes } from '../attributes.js';
import {
  compareWithFixtures,
  type FieldOptions,
  fieldOf,
} from '../../../../test/support/fixture-comparison.js';
import type { CountedText } from '../wording.js';
import { FileUpload } from './file-upload.js';

type Options = FieldOptions & {
  multiple?: boolean;
  disabled?: boolean;
  javascript?: boolean;
  wrapperClasses?: string;
  wrapperAttributes?: Attributes;
  chooseFilesButtonText?: string;
  dropInstructionText?: string;
  noFileChosenText?: string;
  multipleFilesChosenText?: CountedText;
  enteredDropZoneText?: string;
  leftDropZoneText?: string;
};

compareWithFixtures<Options>('file-upload', { compared: 22 }, (options) => (
  <FileUpload
    {...fieldOf(options)}
    multiple={options.multiple}
    disabled={options.disabled}
    dropZone={options.javascript}
    wrapperClasses={options.wrapperClasses}
    wrapperAttributes={options.wrapperAttributes}
    messages={{
      ...(options.chooseFilesButtonText && { chooseFilesButton: options.chooseFilesButtonText }),
      ...(options.dropInstructionText && { dropInstruction: options.dropInstructionText }),
      ...(options.noFileChosenText && { noFileChosen: options.noFileChosenText }),
      ...(options.multipleFilesChosenText && { multipleFilesChosen: options.multipleFilesChosenText }),
      ...(options.enteredDropZoneText && { enteredDropZone: options.enteredDropZoneText }),
      ...(options.leftDropZoneText && { leftDropZone: options.leftDropZoneText }),
    }}
    classes={options.classes}
    attributes={options.attributes}
  />
));
