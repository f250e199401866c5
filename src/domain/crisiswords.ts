/** What someone may need at once, in the order in which the panels stand. */
export type CrisisNeed = 'medical' | 'violence' | 'self-harm' | 'child';

/**
 * The words that tell of a need: what the lines of content/hotlines say they are for (115 and 113 of
 * Thông tư 22/2014/TT-BTTTT, 111 of its own page), as people write it. Phrases are found in any
 * spelling of theirs. After `=` typed marks must agree, since another word differs by marks alone
 * (tự tử, từ từ); `^` is a phrase that counts with its marks, or as all that was typed.
 */
export const crisisWords: Readonly<Record<Exclude<CrisisNeed, 'child'>, string>> = {
  medical: `sốc thuốc|xốc thuốc|sock thuốc|shock thuốc|sốc ma túy|sốc hàng|sốc phản vệ|sốc heroin|sốc ke|=sốc đá|bị sốc
    |^sốc|^shock|^sock|^od|quá liều|overdose|ngộ độc|bất tỉnh|=ngất|=xỉu|hôn mê|mê man|bất động|=lịm|co giật|co dật|co giựt|co dựt
    |không thở|thở không|khó thở|ngừng thở|ngưng thở|tắt thở|nghẹt thở|ngạt thở|thở yếu|thở ngáp|hết thở
    |=tím tái|tái tím|tím môi|môi tím|mặt tím|tím mặt|tím người|người tím|bọt mép|lay không|không lay dậy|gọi không dậy|gọi không tỉnh
    |không gọi dậy|không tỉnh|không chịu tỉnh|không có phản ứng|ngừng tim|ngưng tim|tim ngừng|tim ngưng|đột quỵ|cấp cứu|cứu thương
    |cứu với|cứu tôi|cứu em|cứu con|cứu người|cứu mẹ|cứu ba|cứu bố|cứu anh|cứu chồng|help me|sos|nôn ra máu|chảy máu|=chết`,
  violence: `bị đánh|đánh đập|đánh tôi|đánh em|đánh mẹ|đánh vợ|đánh con|đánh cháu|đánh bố|=đánh ba|đánh cha|đánh bà|đánh ông|đánh chồng
    |đánh chị|đánh anh|đánh người|đánh nhau|đánh chết|đòi đánh|dọa đánh|chồng đánh|=bố đánh|=ba đánh|=con đánh|=cha đánh|=mẹ đánh
    |vợ đánh|nó đánh|=anh đánh|=bạo hành|bạo lực|hành hung|xâm hại|hiếp dâm|cưỡng hiếp|bị hiếp|cưỡng bức|sàm sỡ|quấy rối|lạm dụng tình dục
    |=giết|=chém|^đâm|cầm dao|dí dao|kề dao|vác dao|cầm rìu|hung khí|đốt nhà|phóng hỏa|khống chế|bắt cóc|=bị nhốt|bị trói|=đe dọa|hăm dọa
    |dọa giết|đòi giết|đập phá|bóp cổ`,
  'self-harm': `muốn chết|mún chết|đòi chết|thà chết|chết đi|chết quách|chết cho xong|chết cho rồi|tìm cách chết|cách chết|=tự tử|tự sát
    |tự vẫn|tự tận|=tự hại|tự làm đau|tự làm hại|tự kết liễu|kết liễu|rạch tay|cắt tay|cứa tay|cắt cổ tay|không muốn sống
    |không thiết sống|không còn muốn sống|hết muốn sống|chán sống|sống không nổi|không sống nổi|sống để làm gì|sống làm gì
    |không đáng sống|muốn biến mất|kết thúc cuộc đời|kết thúc cuộc sống|quyên sinh|nhảy cầu|nhảy lầu|treo cổ|uống thuốc sâu
    |uống thuốc ngủ|uống thuốc chuột|thuốc diệt cỏ|tuyệt vọng|suicide`,
};

/** Phrases that hold such words and tell of nothing: heroin's old name, places, everyday turns, and tư vấn (counselling), which without marks is tự vẫn. */
export const harmless = `cái chết trắng|chết trắng|sốc văn hóa|giá sốc|sóc trăng|sóc sơn|=tìm tài liệu|tìm tài khoản|giết thời gian
  |=tư vấn|=danh sách|=đánh giá|=danh mục|=danh bạ|=danh cho|=dành cho|=đánh máy|=đánh dấu|phòng chống bạo lực|luật phòng chống bạo lực`;

/** Words for someone under age: with violence or self-harm they call for the children's line too. */
export const childWords = `=con|=bé|=trẻ|=cháu|=em|học sinh|tuổi teen|trẻ em|trẻ con`;

/** What calls for the children's line by itself. */
export const childPhrases = `bắt nạt|bỏ nhà đi|bỏ nhà ra đi|trẻ em bị|trẻ bị|=bé bị|=cháu bị|học sinh bị|con bị bỏ rơi|ấu dâm|trẻ lạc|lạc con|bố mẹ đánh|ba mẹ đánh|cha mẹ đánh`;

/** Ways of writing one word in messages. */
export const shorthand: Readonly<Record<string, string>> = {
  ko: 'khong',
  k: 'khong',
  kg: 'khong',
  hok: 'khong',
  hong: 'khong',
  hk: 'khong',
  hem: 'khong',
  khum: 'khong',
  kh: 'khong',
  mun: 'muon',
  b: 'bi',
};
