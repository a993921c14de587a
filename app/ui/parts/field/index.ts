export { Check } from './Check';
export { DraftStatus } from './DraftStatus';
export { Field, type FieldProps, fieldId, wired } from './Field';
export { type FormError, FormErrors } from './FormErrors';
export { type Pick, Picks } from './Picks';
export { type Choice, Radios } from './Radios';
export { type Option, Select } from './Select';
export { TextArea } from './TextArea';
export { TextField, type TextFieldProps } from './TextField';
