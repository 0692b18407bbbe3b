import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { fieldDescribedBy, fieldId, type FieldProps, FormGroup, isShown } from '../form-group/form-group.js';
import { countedTextAttributes, textAttribute } from '../script-texts.js';
import { type FileUploadMessages, useWording } from '../wording.js';

export type FileUploadProps = FieldProps & {
  multiple?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Adds the drop zone where script runs; without script it stays the browser's own control. */
  dropZone?: boolean | undefined;
  wrapperClasses?: string | undefined;
  wrapperAttributes?: Attributes | undefined;
  messages?: Partial<FileUploadMessages> | undefined;
  classes?: string | undefined;
  /** e.g. `{ accept: '.pdf,.png' }` */
  attributes?: Attributes | undefined;
};

function scriptTexts(messages: Partial<FileUploadMessages>): Attributes {
  return {
    ...textAttribute('choose-files-button', messages.chooseFilesButton),
    ...textAttribute('no-file-chosen', messages.noFileChosen),
    ...countedTextAttributes('multiple-files-chosen', messages.multipleFilesChosen),
    ...textAttribute('drop-instruction', messages.dropInstruction),
    ...textAttribute('entered-drop-zone', messages.enteredDropZone),
    ...textAttribute('left-drop-zone', messages.leftDropZone),
  };
}

/** The form around it needs `enctype="multipart/form-data"`. */
export function FileUpload(props: FileUploadProps) {
  const control = (
    <input
      class={classNames(
        'govuk-file-upload',
        props.classes,
        isShown(props.errorMessage) && 'govuk-file-upload--error',
      )}
      id={fieldId(props)}
      name={props.name}
      type="file"
      disabled={props.disabled === true}
      multiple={props.multiple === true}
      aria-describedby={fieldDescribedBy(props)}
      {...extraAttributes(props.attributes)}
    />
  );
  return (
    <FormGroup field={props}>
      {props.beforeInput}
      {props.dropZone === true ? (
        <div
          class={classNames('govuk-file-upload-wrapper', props.wrapperClasses)}
          data-module="govuk-file-upload"
          {...scriptTexts({ ...useWording().fileUpload, ...props.messages })}
          {...extraAttributes(props.wrapperAttributes)}
        >
          {control}
        </div>
      ) : (
        control
      )}
      {props.afterInput}
    </FormGroup>
  );
}
