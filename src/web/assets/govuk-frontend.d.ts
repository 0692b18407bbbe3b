/** The package ships no types; these are the parts in use. */
declare module 'govuk-frontend' {
  type Component = { readonly moduleName: string };

  export const Button: Component;
  export const CharacterCount: Component;
  export const Checkboxes: Component;
  export const ErrorSummary: Component;
  export const FileUpload: Component;
  export const NotificationBanner: Component;
  export const Radios: Component;
  export const ServiceNavigation: Component;
  export const SkipLink: Component;

  /** Starts the component on each element of the page that names it in `data-module`. */
  export function createAll(component: Component, config?: Readonly<Record<string, unknown>>): unknown[];
}
