import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crisis } from '../../src/domain/crisis.ts';

describe('Someone in danger is told whom to call', () => {
  test.each([
    ['sốc thuốc', ['medical']],
    ['soc thuoc', ['medical']],
    ['SỐC THUỐC', ['medical']],
    ['sốc thuốc'.normalize('NFD'), ['medical']],
    ['soocs thuoocs', ['medical']],
    ['so61c thuo61c', ['medical']],
    ['socthuoc', ['medical']],
    ['sốc', ['medical']],
    ['soc', ['medical']],
    ['con tôi bị sốc ma túy phải làm sao', ['medical']],
    ['quá liều', ['medical']],
    ['qua lieu', ['medical']],
    ['chơi đá quá liêu', ['medical']],
    ['bất tỉnh', ['medical']],
    ['bat tinh', ['medical']],
    ['baats tinhr', ['medical']],
    ['bạn em ngất xỉu rồi', ['medical']],
    ['co giật', ['medical']],
    ['co giat sui bot mep', ['medical']],
    ['không thở', ['medical']],
    ['ko tho', ['medical']],
    ['k thở được', ['medical']],
    ['khong thow', ['medical']],
    ['tím tái', ['medical']],
    ['tim tai', ['medical']],
    ['cứuuuu với', ['medical']],
    ['đá có làm chết không', ['medical']],
    ['muốn chết', ['self-harm']],
    ['muon chet', ['self-harm']],
    ['mún chết quá', ['self-harm']],
    ['muoons cheets', ['self-harm']],
    ['tự tử', ['self-harm']],
    ['tự tữ', ['self-harm']],
    ['tu tu', ['self-harm']],
    ['tuwj tuwr', ['self-harm']],
    ['tu75 tu73', ['self-harm']],
    ['tự sát', ['self-harm']],
    ['không muốn sống nữa', ['self-harm']],
    ['k muon song nua', ['self-harm']],
    ['muốn chết vì sốc thuốc', ['medical', 'self-harm']],
    ['con tôi muốn tự tử', ['self-harm', 'child']],
    ['chồng bị đánh', ['violence']],
    ['bi chong danh', ['violence']],
    ['bij ddanhs', ['violence']],
    ['bạo hành', ['violence']],
    ['bao hanh', ['violence']],
    ['chồng ngáo đá cầm dao', ['violence']],
    ['bố đánh em bất tỉnh', ['medical', 'violence', 'child']],
    ['xâm hại trẻ em', ['violence', 'child']],
    ['nó định tự vẫn', ['self-harm']],
    ['bạn tôi nói sẽ tự vẩn', ['self-harm']],
    ['bị bạn bắt nạt ở trường', ['child']],
  ])('%j', (typed, needs) => {
    expect(crisis(typed)).toEqual(needs);
  });
});

describe('Who only reads is not alarmed', () => {
  test.each([
    '',
    'cái chết trắng',
    'cai chet trang',
    'Sóc Trăng',
    'soc trang',
    'cai nghiện ở Sóc Sơn',
    'tìm tài liệu cai nghiện',
    'tim tai lieu',
    'từ từ',
    'nói từ từ với con',
    'bảo hành',
    'danh sách cơ sở cai nghiện',
    'danh sach co so',
    'dành cho con',
    'đánh giá',
    'tư vấn',
    'tu van',
    'tu van hue',
    'điểm tư vấn ở Huế',
    'ma túy đá',
    'cai nghiện tự nguyện',
    'methadone ở đâu',
    'nghị định 116/2021/NĐ-CP',
    'chút xíu',
    'cần sa',
    'con tôi chơi đá',
    'đám đông',
    'code',
    'od ở đâu đó trong câu'.replace('od', 'os'),
  ])('%j', (typed) => {
    expect(crisis(typed)).toEqual([]);
  });
});

test('Whatever is typed gives an answer, within a moment', () => {
  for (const typed of ['x'.repeat(5000), 'chết '.repeat(2000), '<b>', '😀😀', '\u202ehtaed'])
    expect(Array.isArray(crisis(typed))).toBe(true);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      crisis(typed);
    }),
  );
});
