import { keyOf } from './tokens.ts';

/** Words that say little of what is looked for: pronouns, particles, question words of Vietnamese. */
const list =
  `tôi tao mình em anh chị ông bà bạn nó họ ai gì nào sao đâu thế vậy thì là mà và với của cho được bị có không phải làm
ở từ đến tại trong ngoài trên dưới khi nếu vì do nên cách bao nhiêu mấy lâu hay hoặc rồi đang đã sẽ cũng như những các một
này kia ấy đó để về ra vào lên xuống đi thấy biết nhà người con cháu chú bác cô cậu ạ nhỉ nhé à ơi ừ chưa muốn cần hỏi giúp
việc điều cái chiếc lại còn nữa rất quá lắm hơn nhất chỉ theo bằng qua mới vừa luôn thật xin ta chúng tớ vẫn đều bởi tuy nhưng
nhiều ít lúc sau trước cùng hết xong số về hãy đừng chớ ư`
    .split(/\s+/)
    .filter(Boolean);

/** Stop words as they are written, and by their keys for those who write without marks. */
export const stopForms: ReadonlySet<string> = new Set(list);
export const stopKeys: ReadonlySet<string> = new Set(list.map(keyOf));
