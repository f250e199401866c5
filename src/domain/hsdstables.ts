/** A column of a table: its type as Table Schema names it, what stands there, and the table whose ids it holds. */
export type HsdsColumn = {
  type: 'string' | 'number' | 'date' | 'time';
  says: string;
  format?: 'uuid' | 'uri';
  required?: true;
  of?: string;
};

/** A table of HSDS with the columns that we use, in the order of the standard. */
type Table = { file: string; says: string; columns: Readonly<Record<string, HsdsColumn>> };

const text = (says: string): { type: 'string'; says: string } => ({ type: 'string', says });
const must = (says: string) => ({ ...text(says), required: true }) as const;
const uri = (says: string) => ({ ...text(says), format: 'uri' }) as const;
const number = (says: string): { type: 'number'; says: string } => ({ type: 'number', says });
const time = (says: string): { type: 'time'; says: string } => ({ type: 'time', says });
const date = (says: string): { type: 'date'; says: string } => ({ type: 'date', says });
const id = {
  ...must('UUID phiên bản 5, không đổi giữa các lần tạo tệp.'),
  format: 'uuid',
} as const;
const to = (of: string, says: string) => ({ ...must(says), format: 'uuid', of }) as const;

const ofService = to('service', 'Dịch vụ mà dòng này nói đến.');

/** The tables of HSDS 3.1 that we fill, by their names in the standard; words are ours. */
export const hsdsTables = {
  organization: {
    file: 'organizations.csv',
    says: 'Đơn vị quản lý. Khi chưa rõ đơn vị, mỗi nơi có một dòng nói rõ điều đó.',
    columns: {
      id,
      name: must('Tên như nguồn ghi.'),
      description: must('Chúng tôi biết gì về đơn vị này.'),
    },
  },
  service: {
    file: 'services.csv',
    says: 'Việc giúp đỡ ở một nơi; mỗi nơi được đăng có đúng một dòng.',
    columns: {
      id,
      organization_id: to('organization', 'Đơn vị quản lý.'),
      name: must('Tên nơi, đúng như nguồn ghi.'),
      description: text('Loại nơi và việc làm ở đó.'),
      url: uri('Trang của nơi này.'),
      status: must(
        'active khi đã kiểm tra và còn hạn 365 ngày hoặc được gia hạn; inactive khi mới được nhắc đến.',
      ),
      application_process: text('Lần đầu đến, mỗi bước một dòng.'),
      fees_description: text('Chi phí và ngày hỏi.'),
      eligibility_description: text('Tiếp nhận ai.'),
      assured_date: date('Ngày kiểm tra gần nhất; trống khi chưa ai kiểm tra.'),
      alert: text(
        'Lời báo rằng nơi này chưa được xác minh, và nguồn năm nào; hoặc lần kiểm tra đã cũ, nên hỏi lại trước.',
      ),
    },
  },
  attribute: {
    file: 'attributes.csv',
    says: 'Điều mà HSDS không có cột riêng, theo bảng taxonomy_terms.',
    columns: {
      id,
      link_id: { ...must('Mã của dòng được nói đến.'), format: 'uuid' },
      taxonomy_term_id: to('taxonomy_term', 'Điều được nói.'),
      link_type: text('Nhóm của điều đó.'),
      link_entity: must('Bảng của dòng được nói đến.'),
      value: text('Giá trị, nếu có.'),
    },
  },
  service_at_location: {
    file: 'service_at_location.csv',
    says: 'Dịch vụ nào ở chỗ nào.',
    columns: { id, service_id: ofService, location_id: to('location', 'Chỗ của dịch vụ.') },
  },
  location: {
    file: 'locations.csv',
    says: 'Chỗ. Không có bảng addresses: HSDS đòi mã bưu chính, mà chúng tôi không biết.',
    columns: {
      id,
      location_type: must('Luôn là physical.'),
      name: text('Tên nơi.'),
      description: text('Địa chỉ hôm nay và trước 1/7/2025, đến đâu biết đến đó.'),
      latitude: number('Vĩ độ WGS 84, chỉ khi điểm đúng tòa nhà.'),
      longitude: number('Kinh độ WGS 84, chỉ khi điểm đúng tòa nhà.'),
      external_identifier: text('Mã xã, phường, đặc khu hôm nay, nếu biết.'),
      external_identifier_type: text('Tên của bộ mã đó.'),
    },
  },
  phone: {
    file: 'phones.csv',
    says: 'Điện thoại của nơi đã kiểm tra.',
    columns: {
      id,
      service_id: ofService,
      number: must('Số dạng quốc tế hoặc số ngắn.'),
      type: text('Luôn là voice.'),
      description: text('Ai nghe máy, theo vai trò.'),
    },
  },
  schedule: {
    file: 'schedules.csv',
    says: 'Giờ mở cửa của nơi đã kiểm tra. Giờ qua nửa đêm chia làm hai dòng.',
    columns: {
      id,
      service_id: ofService,
      timezone: number('Luôn là 7.'),
      freq: text('Luôn là WEEKLY.'),
      byday: text('Các ngày trong tuần, MO đến SU.'),
      description: text('Giờ và ngày lễ bằng lời.'),
      opens_at: time('Giờ mở.'),
      closes_at: time('Giờ đóng; 23:59:00 nghĩa là đến hết ngày.'),
      notes: text('Ghi chú về giờ.'),
    },
  },
  required_document: {
    file: 'required_documents.csv',
    says: 'Giấy tờ cần mang.',
    columns: { id, service_id: ofService, document: text('Tên giấy tờ.') },
  },
  language: {
    file: 'languages.csv',
    says: 'Tiếng nói ở nơi này.',
    columns: { id, service_id: ofService, name: text('Tên tiếng.'), code: text('Mã ISO 639.') },
  },
  accessibility: {
    file: 'accessibility.csv',
    says: 'Lối đi cho người khuyết tật.',
    columns: { id, location_id: to('location', 'Chỗ.'), description: text('Lối đi thế nào.') },
  },
  taxonomy_term: {
    file: 'taxonomy_terms.csv',
    says: 'Từ vựng của bảng attributes.',
    columns: {
      id,
      code: text('Mã ngắn, không trùng nhau.'),
      name: must('Tên.'),
      description: must('Nghĩa.'),
      language: text('Luôn là vi.'),
      taxonomy_id: to('taxonomy', 'Nhóm.'),
    },
  },
  metadata: {
    file: 'metadata.csv',
    says: 'Các lần kiểm tra.',
    columns: {
      id,
      resource_id: { ...must('Mã của dòng được kiểm tra.'), format: 'uuid' },
      resource_type: must('Bảng của dòng đó.'),
      last_action_date: { ...date('Ngày kiểm tra.'), required: true },
      last_action_type: must('Luôn là verification.'),
      field_name: must('Luôn là assured_date.'),
      previous_value: must('Chúng tôi không giữ giá trị trước.'),
      replacement_value: must('Ngày kiểm tra.'),
      updated_by: must('Vai trò của người kiểm tra, không phải tên.'),
    },
  },
  cost_option: {
    file: 'cost_options.csv',
    says: 'Chi phí, khi đã hỏi trong 180 ngày.',
    columns: {
      id,
      service_id: ofService,
      option: text('Miễn phí, theo bảo hiểm y tế hoặc có thu phí.'),
      currency: text('VND khi biết số tiền.'),
      amount: number('0 khi miễn phí; trống khi không biết số tiền.'),
      amount_description: text('Nói rõ thêm.'),
    },
  },
  taxonomy: {
    file: 'taxonomies.csv',
    says: 'Các nhóm từ vựng.',
    columns: { id, name: must('Tên.'), description: must('Nghĩa.') },
  },
} as const satisfies Record<string, Table>;

/** The name of a table, as HSDS has it. */
export type HsdsTable = keyof typeof hsdsTables;

type Columns<T extends HsdsTable> = (typeof hsdsTables)[T]['columns'];
type Value<C> = C extends { type: 'number' } ? number : string;

/** A row of a table: its columns by name; what is not known has no key. */
export type HsdsRow<T extends HsdsTable> = { id: string } & {
  [C in keyof Columns<T>]?: Value<Columns<T>[C]> | undefined;
};

/** Rows by table. */
export type HsdsRows = { readonly [T in HsdsTable]: readonly HsdsRow<T>[] };
