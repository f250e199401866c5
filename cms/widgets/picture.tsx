import { Component, type ChangeEvent } from 'react';
import {
  isRequired,
  labelOf,
  type ControlProps,
  type PreviewProps,
  type Validity,
} from './control.ts';
import { keptAttachment, keptPicture, Refusal } from './upload.ts';

type State = { busy: boolean; refusal: string; shown?: string };

/** Chooses a photograph from the device and keeps it with the entry, without the media library in between. */
export class PictureControl extends Component<ControlProps, State> {
  override state: State = { busy: false, refusal: '' };
  protected accept = 'image/jpeg,image/png,image/webp';
  protected words = { choose: 'Chọn ảnh', change: 'Chọn ảnh khác', remove: 'Bỏ ảnh này' };
  private again: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount(): void {
    this.look();
  }

  override componentDidUpdate(before: ControlProps): void {
    if (before.value !== this.props.value) this.look();
  }

  override componentWillUnmount(): void {
    clearTimeout(this.again);
  }

  override shouldComponentUpdate(): boolean {
    return true;
  }

  /** Decap calls it as a function of its own. */
  readonly isValid = (): Validity => {
    const { field, value } = this.props;
    if (this.state.busy)
      return { error: { message: `${labelOf(field)}: tệp đang được xử lý, hãy chờ một chút.` } };
    if (isRequired(field) && !value)
      return { error: { message: `${labelOf(field)}: hãy chọn một tệp.` } };
    return true;
  };

  protected keep(file: File): Promise<string> {
    return keptPicture(file, this.props);
  }

  protected shownValue(value: string, shown: string | undefined) {
    return shown ? <img className="dt-picture" src={shown} alt="" /> : <code>{value}</code>;
  }

  /** Decap fetches a kept picture in the background and says nothing when it has come. */
  private look(tries = 40): void {
    clearTimeout(this.again);
    const { value, field, getAsset } = this.props;
    if (typeof value !== 'string' || value === '') return;
    const asset = getAsset(value, field).toString();
    if (/empty\.svg$/.test(asset) || asset === '') {
      if (tries > 0) this.again = setTimeout(() => this.look(tries - 1), 250);
      return;
    }
    this.setState({ shown: asset });
  }

  private readonly choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    this.setState({ busy: true, refusal: '' });
    try {
      this.props.onChange(await this.keep(file));
      this.setState({ busy: false });
    } catch (error) {
      const refusal =
        error instanceof Refusal ? error.message : `Chưa giữ được tệp "${file.name}". Hãy thử lại.`;
      this.setState({ busy: false, refusal });
    }
  };

  private readonly remove = (): void => {
    this.setState({ refusal: '', shown: '' });
    this.props.onChange('');
  };

  override render() {
    const { value, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
    const { busy, refusal, shown } = this.state;
    const held = typeof value === 'string' ? value : '';
    return (
      <div className={`${classNameWrapper} dt-upload`}>
        {held && this.shownValue(held, shown)}
        <label className="dt-button">
          {busy ? 'Đang xử lý…' : held ? this.words.change : this.words.choose}
          <input
            id={forID}
            className="dt-file"
            type="file"
            accept={this.accept}
            disabled={busy}
            onChange={(event) => void this.choose(event)}
            onFocus={setActiveStyle}
            onBlur={setInactiveStyle}
          />
        </label>
        {held && !busy && (
          <button type="button" className="dt-button dt-quiet" onClick={this.remove}>
            {this.words.remove}
          </button>
        )}
        <p className="dt-refusal" role="alert">
          {refusal}
        </p>
      </div>
    );
  }
}

/** Chooses a file of the kinds that the field names, as `kinds: [pdf, docx]`, and keeps it as it is. */
export class AttachmentControl extends PictureControl {
  protected override accept = this.kinds()
    .map((kind) => `.${kind}`)
    .join(',');
  protected override words = { choose: 'Chọn tệp', change: 'Chọn tệp khác', remove: 'Bỏ tệp này' };

  protected override keep(file: File): Promise<string> {
    return keptAttachment(file, this.kinds(), this.props);
  }

  protected override shownValue(value: string) {
    return <code>{value.split('/').at(-1)}</code>;
  }

  private kinds(): string[] {
    return [...(this.props.field.get('kinds', []) as Iterable<string>)]; // printed by cms/fields.ts
  }
}

/** Shows where the file is kept; the site's own preview shows the picture. */
export const UploadPreview = ({ value }: PreviewProps) => <>{String(value ?? '')}</>;
