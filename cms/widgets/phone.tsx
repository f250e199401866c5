/** A number to dial: typed as people write it, kept as it is dialled. */
import { phoneText } from '../../src/domain/phone.ts';
import { typedPhone } from '../../src/domain/phonetyped.ts';
import { phoneNumberSchema } from '../../src/schemas/phone.ts';
import { refusal, type FunctionProps, type PreviewProps } from './control.ts';
import { Frame } from './frame.tsx';
import { useTyped } from './typed.ts';
import { useValidity } from './validity.ts';

const isNumber = (kept: string): boolean => phoneNumberSchema.safeParse(kept).success;

const kept = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Takes what is kept and says what is wrong with it; undefined when it can be dialled or nothing is there. */
export const phoneTrouble = (number: string): string | undefined =>
  number === '' || isNumber(number)
    ? undefined
    : `“${number}” không phải là một số điện thoại ở Việt Nam. Viết một số, đủ mã vùng, ví dụ 0234.3822.325 hoặc 115.`;

/** Types a number; what is no number is kept as typed and refused. */
export function PhoneControl(props: FunctionProps) {
  const { value, field, forID } = props;
  const number = kept(value);
  const [text, write] = useTyped(number, {
    keep: (typed) => typedPhone(typed) ?? typed.trim(),
    show: (it) => (isNumber(it) ? phoneText(it) : it),
    tell: (it) => props.onChange(it === '' ? undefined : it),
  });
  const trouble = phoneTrouble(number);
  useValidity(props.ref, () => (trouble === undefined ? true : refusal(field, trouble)));
  return (
    <Frame {...props}>
      <input
        className="dt-input"
        id={forID}
        type="tel"
        autoComplete="off"
        value={text}
        aria-describedby={`${forID}-shown`}
        onChange={({ target }) => write(target.value)}
      />
      <p className="dt-note" id={`${forID}-shown`} role="status">
        {number !== '' &&
          (trouble === undefined
            ? `Sẽ hiện: ${phoneText(number)}`
            : 'Chưa thành một số điện thoại.')}
      </p>
    </Frame>
  );
}

/** The number as readers see it. */
export function PhonePreview({ value }: PreviewProps) {
  return <>{phoneText(kept(value))}</>;
}
