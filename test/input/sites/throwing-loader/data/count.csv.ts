throw new Error("nguồn không đọc được");
