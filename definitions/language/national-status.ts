/** The ten national status codes of a dossier (`TrangThai`), identical in the provincial one-stop systems. */
export const nationalStatuses = {
  1: { vi: 'mới đăng ký', en: 'submitted' },
  2: { vi: 'được tiếp nhận', en: 'accepted' },
  3: { vi: 'không được tiếp nhận', en: 'refused' },
  4: { vi: 'đang xử lý', en: 'in progress' },
  5: { vi: 'chờ bổ sung', en: 'awaiting supplement' },
  6: { vi: 'chờ nộp phí', en: 'awaiting payment' },
  7: { vi: 'yêu cầu rút', en: 'withdrawal requested' },
  8: { vi: 'dừng xử lý', en: 'stopped' },
  9: { vi: 'đã xử lý xong', en: 'decided' },
  10: { vi: 'đã trả kết quả', en: 'returned' },
} as const;

export type NationalStatus = keyof typeof nationalStatuses;
