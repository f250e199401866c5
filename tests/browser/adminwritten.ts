/** Files as a hand may write them: comments, quotes of every kind, folded texts, lists on one line. */
export const written: Readonly<Record<string, string>> = {
  'articles/viet-tay.md': `---
# Bài thử, viết tay.
title: "Bài thử viết tay"
summary: >-
  Một câu dài
  gấp làm hai dòng.
kind: news
audiences: [everyone]   # mọi người
topics: [cong-dong, sau-cai]
published: '2026-11-20'
sources:
  # Nguồn thứ nhất
  - title: 'Báo cáo thử'
    date: 2026-11
  - {title: Nguồn gọn, issuer: "Nhóm thử"}
---

Đoạn *thứ nhất*, có dấu sao.

* gạch đầu dòng bằng dấu sao
* dòng hai

Đoạn cuối.
`,
  'documents/viet-tay.md': `---
title: Văn bản thử viết tay
kind: plan
issuer: "Nhóm thử" # chưa rõ
state: updating
audiences: [everyone]
summary: |-
  Dòng thứ nhất.
seenIn: 'Bản thử'
checkedOn: 2026-11
---
Một đoạn, ngay dưới phần khai báo.
`,
  'places/viet-tay.yml': `# Nơi thử, viết tay
name: "Nơi thử viết tay"
kind: counselling
area: {province: '46', commune: '19815'}
position: {precision: none}
phones:
  - number: '+842343000001'   # số bàn
    role: Trực

  - {number: "+842343000002", role: Bảo vệ}
sources: [{title: Báo cáo thử}]
status: reported
`,
  'hotlines/viet-tay.yml': `number: "+842343000003"
name: 'Đường dây thử viết tay'
purpose: help
who: >
  Ai cũng được,
  lúc nào cũng được.
hours: # cả tuần
  rules: [{days: [1, 2, 3], opens: "07:30", closes: '11:30'}]
state: unconfirmed
order: 91
sources:
- title: Báo cáo thử
`,
  'procedures/viet-tay.yml': `name: Thủ tục thử viết tay
summary: Các bước thử.
forWhom: [Người thử]
steps:
  - 'Bước một.'
  # Bước này hay sai.
  - "Bước hai."
office: Nơi thử.
law: Văn bản thử
lawAsOf: '2026-11-20'
pending: true
sources: [{title: Báo cáo thử}]
checkedOn: '2026-11-20'
order: 91
`,
  'plans/viet-tay.yml': `title: 'Kế hoạch thử viết tay'
summary: "Chỉ tiêu thử."
area: {name: xã Thử, level: commune, province: '46'}
period: '2026'
year: 2026
document: ke-hoach-126-hue-2021
indicators:
  - label: Buổi thử   # tính cả buổi chiều
    text: 'Ít nhất 12 buổi'
    kind: target
    comparator: '>='
    min: 12
    unit: buổi
    period: '2026'
sources: [{title: Báo cáo thử}]
`,
};
