/** Every problem that the gateway answers with: its status, what it means, and the next move. */
import type { Sentence } from '../../definitions/language/bundle.js';

interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly title: Sentence;
  readonly next: Sentence;
}

/** By the codes of `docs/errors.md`. */
export const problemKinds = {
  REQUEST_INVALID: {
    status: 400,
    title: { vi: 'Yêu cầu không đúng dạng', en: 'The request is not of its form' },
    next: { vi: 'Sửa các trường được nêu rồi gửi lại.', en: 'Correct the fields that are named, and send it again.' },
  },
  NOT_AUTHENTICATED: {
    status: 401,
    title: { vi: 'Chưa xác thực', en: 'It is not known who asks' },
    next: {
      vi: 'Gửi mã truy cập còn hiệu lực trong tiêu đề Authorization: Bearer.',
      en: 'Send a token that is valid in the header Authorization: Bearer.',
    },
  },
  NOT_ALLOWED: {
    status: 403,
    title: { vi: 'Không được phép', en: 'This role may not do that' },
    next: {
      vi: 'Đề nghị người có thẩm quyền thực hiện; lần thử này đã được ghi lại.',
      en: 'Have it done by whoever is competent; the attempt was recorded.',
    },
  },
  NO_SUCH_RESOURCE: {
    status: 404,
    title: { vi: 'Không có địa chỉ này', en: 'There is nothing at this address' },
    next: { vi: 'Xem danh mục tại /openapi.json.', en: 'See the list at /openapi.json.' },
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: { vi: 'Phương thức không được hỗ trợ', en: 'This address does not take that method' },
    next: { vi: 'Dùng phương thức nêu trong tiêu đề Allow.', en: 'Use a method of the header Allow.' },
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: { vi: 'Nội dung quá lớn', en: 'The body is too large' },
    next: {
      vi: 'Gửi ít hơn trong một lần; tệp giấy tờ chỉ gửi bằng địa chỉ lưu trữ.',
      en: 'Send less at a time; papers travel by the place where they are kept.',
    },
  },
  MEDIA_TYPE_UNSUPPORTED: {
    status: 415,
    title: { vi: 'Kiểu nội dung không được hỗ trợ', en: 'The content type is not supported' },
    next: { vi: 'Gửi kiểu nội dung nêu trong /openapi.json.', en: 'Send the content type that /openapi.json names.' },
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 409,
    title: { vi: 'Khóa đã dùng cho nội dung khác', en: 'The key was used with another body' },
    next: {
      vi: 'Gửi lại đúng nội dung cũ, hoặc dùng khóa mới cho nội dung mới.',
      en: 'Send the first body again, or take a new key for a new body.',
    },
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    title: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
    next: {
      vi: 'Đợi số giây trong Retry-After rồi gửi lại.',
      en: 'Wait the seconds in Retry-After, then send it again.',
    },
  },
  GATEWAY_FAULT: {
    status: 500,
    title: { vi: 'Lỗi của hệ thống', en: 'A fault of this system' },
    next: {
      vi: 'Báo mã sự cố cho người vận hành; gửi lại cùng khóa không gây tác dụng hai lần.',
      en: 'Tell the operators the incident id; sent again with the same key it has one effect.',
    },
  },
  UNKNOWN_BUNDLE: {
    status: 404,
    title: { vi: 'Không có nhóm thủ tục này', en: 'There is no such bundle' },
    next: { vi: 'Chọn một nhóm tại /bundles.', en: 'Take one of /bundles.' },
  },
  UNKNOWN_PROCEDURE: {
    status: 404,
    title: { vi: 'Không có thủ tục này', en: 'There is no such procedure' },
    next: { vi: 'Chọn một thủ tục tại /bundles.', en: 'Take one of those in /bundles.' },
  },
  NOT_IN_FORCE: {
    status: 422,
    title: { vi: 'Nhóm thủ tục chưa có hiệu lực', en: 'The bundle is not in force on that day' },
    next: { vi: 'Nộp vào ngày sau.', en: 'File on a later day.' },
  },
  DECLARATION_INVALID: {
    status: 422,
    title: { vi: 'Tờ khai chưa hợp lệ', en: 'The declaration is not valid' },
    next: { vi: 'Sửa các trường được nêu rồi nộp lại.', en: 'Correct the fields that are named, and file again.' },
  },
  FILED_AT_REFUSED: {
    status: 422,
    title: { vi: 'Không được chọn thời điểm nộp', en: 'The time of filing cannot be chosen here' },
    next: { vi: 'Bỏ trường filedAt.', en: 'Leave filedAt out.' },
  },
  CALENDAR_MISSING: {
    status: 422,
    title: { vi: 'Chưa có lịch làm việc của năm đó', en: 'No working calendar of that year is known' },
    next: { vi: 'Chọn ngày sớm hơn, hoặc công bố lịch.', en: 'Take an earlier day, or publish the calendar.' },
  },
  OUT_OF_SCOPE: {
    status: 422,
    title: { vi: 'Không thuộc nhóm thủ tục này', en: 'The declaration does not belong to this bundle' },
    next: { vi: 'Thực hiện theo hướng dẫn nêu trong detail.', en: 'Go the way that the detail names.' },
  },
  ALREADY_FILED: {
    status: 409,
    title: { vi: 'Việc này đã có hồ sơ', en: 'Another case carries this already' },
    next: { vi: 'Theo dõi hồ sơ đã có.', en: 'Follow the case that there is.' },
  },
  CASE_NOT_FOUND: {
    status: 404,
    title: { vi: 'Không có hồ sơ này', en: 'There is no such case' },
    next: { vi: 'Kiểm tra mã hồ sơ.', en: 'Check the id.' },
  },
  CASE_CLOSED: {
    status: 409,
    title: { vi: 'Hồ sơ đã kết thúc', en: 'The case has ended' },
    next: { vi: 'Xem kết quả của hồ sơ.', en: 'Read its outcome.' },
  },
  CASE_ERASED: {
    status: 409,
    title: { vi: 'Dữ liệu của hồ sơ đã được xóa', en: 'What the case held was erased' },
    next: { vi: 'Xem bản ghi cuối cùng của hồ sơ.', en: 'Read its final record.' },
  },
  CASE_UNDER_REPAIR: {
    status: 409,
    title: { vi: 'Hồ sơ đang được khôi phục', en: 'The case is under repair' },
    next: { vi: 'Nộp lại sau khi khôi phục xong.', en: 'File again once the repair has ended.' },
  },
  CASE_REFUSED: {
    status: 409,
    title: { vi: 'Hồ sơ không nhận việc này', en: 'The case refused it' },
    next: { vi: 'Xem việc được phép trong allowed.', en: 'See what is allowed in allowed.' },
  },
  EVENT_INVALID: {
    status: 422,
    title: { vi: 'Sự kiện không hợp lệ', en: 'The event is not valid' },
    next: {
      vi: 'Gửi một sự kiện theo mẫu tại /procedures.',
      en: 'Send one of the events whose forms /procedures shows.',
    },
  },
  MESSAGE_INVALID: {
    status: 422,
    title: { vi: 'Nội dung gửi hồ sơ chưa hợp lệ', en: 'The message is not of its form' },
    next: { vi: 'Sửa trường được nêu rồi gửi lại.', en: 'Correct the field that is named, and send it again.' },
  },
  UNKNOWN_DOSSIER: {
    status: 422,
    title: { vi: 'Không có hồ sơ thành phần này', en: 'The case has no such dossier' },
    next: { vi: 'Chọn một mã nêu trong detail.', en: 'Take one that the detail names.' },
  },
  DOSSIER_NOT_OPEN: {
    status: 409,
    title: { vi: 'Hồ sơ thành phần chưa mở', en: 'The dossier is not open' },
    next: { vi: 'Đợi hồ sơ thành phần đi trước.', en: 'Wait for those before it.' },
  },
  EVENT_NOT_ALLOWED: {
    status: 409,
    title: { vi: 'Việc này không được phép ở bước hiện tại', en: 'The present state does not take this event' },
    next: { vi: 'Chỉ gửi việc nêu trong allowed.', en: 'Send one of allowed.' },
  },
  ADDITION_REFUSED: {
    status: 409,
    title: { vi: 'Không bổ sung được thủ tục', en: 'The case cannot be added to like that' },
    next: {
      vi: 'Đề nghị phần còn để trống; hồ sơ đã đóng thì nộp tờ khai mới.',
      en: 'Ask for what was left open; once the case has closed, file a new one.',
    },
  },
  RESCHEDULING_REFUSED: {
    status: 409,
    title: { vi: 'Không hẹn lại được ngày đó', en: 'The dossier cannot be given that date' },
    next: { vi: 'Chọn một ngày làm việc muộn hơn.', en: 'Give a later working day.' },
  },
  ALREADY_RESCHEDULED: {
    status: 409,
    title: { vi: 'Đã hẹn lại một lần', en: 'It was given a new date before' },
    next: { vi: 'Giải quyết hồ sơ; chỉ được hẹn lại một lần.', en: 'Have it decided: there is one new date only.' },
  },
  CHART_FAULT: {
    status: 409,
    title: { vi: 'Quy trình gặp lỗi', en: 'The procedure failed on this event' },
    next: { vi: 'Báo người vận hành.', en: 'Tell the operators.' },
  },
  PAYMENT_NOT_AWAITED: {
    status: 409,
    title: { vi: 'Hồ sơ không chờ thanh toán', en: 'The dossier awaits no payment' },
    next: { vi: 'Xem việc được phép của hồ sơ.', en: 'See what the dossier allows now.' },
  },
  PAYMENT_SERVICE_MISSING: {
    status: 503,
    title: { vi: 'Chưa có dịch vụ thanh toán', en: 'There is no payment service' },
    next: {
      vi: 'Nộp phí tại bộ phận một cửa; cán bộ ghi biên lai vào hồ sơ.',
      en: 'Have the fee paid at the one-stop desk, where an officer enters the receipt.',
    },
  },
  CASE_UNREACHABLE: {
    status: 503,
    title: { vi: 'Tạm thời chưa xử lý được', en: 'Cases cannot be reached at the moment' },
    next: {
      vi: 'Đợi số giây trong Retry-After rồi gửi lại y nguyên; không có gì bị làm dở.',
      en: 'Wait the seconds in Retry-After, then send the same again; nothing was left half done.',
    },
  },
  CASE_WAITS_FOR_BUILD: {
    status: 503,
    title: { vi: 'Hồ sơ chờ phiên bản hệ thống của nó', en: 'The case waits for the build that it was opened with' },
    next: { vi: 'Gửi lại sau.', en: 'Send the same again later.' },
  },
  KEYS_UNAVAILABLE: {
    status: 503,
    title: { vi: 'Tạm thời không có khóa giải mã', en: 'The keys of cases cannot be had at the moment' },
    next: {
      vi: 'Báo người vận hành nếu kéo dài; đợi số giây trong Retry-After rồi gửi lại.',
      en: 'Wait the seconds in Retry-After, then send the same again; tell the operators when it lasts.',
    },
  },
  ISSUER_UNREACHABLE: {
    status: 503,
    title: { vi: 'Tạm thời không kiểm tra được mã truy cập', en: 'Tokens cannot be checked at the moment' },
    next: {
      vi: 'Đợi số giây trong Retry-After rồi gửi lại y nguyên; báo người vận hành nếu kéo dài.',
      en: 'Wait the seconds in Retry-After, then send the same again; tell the operators when it lasts.',
    },
  },
  REGISTER_UNAVAILABLE: {
    status: 503,
    title: { vi: 'Sổ theo dõi hồ sơ tạm thời không dùng được', en: 'The register cannot be reached at the moment' },
    next: {
      vi: 'Đợi số giây trong Retry-After rồi gửi lại y nguyên.',
      en: 'Wait the seconds in Retry-After, then send the same again.',
    },
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemKinds;

export type ProblemStatus = ProblemKind['status'];
